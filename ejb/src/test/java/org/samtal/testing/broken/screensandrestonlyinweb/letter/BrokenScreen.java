package org.samtal.testing.broken.screensandrestonlyinweb.letter;

import jakarta.faces.context.FacesContext;

record BrokenScreen(FacesContext context) {}
