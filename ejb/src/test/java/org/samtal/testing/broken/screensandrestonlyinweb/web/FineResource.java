package org.samtal.testing.broken.screensandrestonlyinweb.web;

import jakarta.ws.rs.Path;

@Path("letters")
class FineResource {}
