package org.samtal.testing.broken.screensandrestonlyinweb.letter;

import jakarta.ws.rs.Path;

@Path("letters")
class BrokenLetters {}
