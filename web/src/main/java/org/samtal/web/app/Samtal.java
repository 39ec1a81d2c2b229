package org.samtal.web.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;

/** The web application: switches Faces 4 on, with its own objects injectable. */
@FacesConfig
@ApplicationScoped
public class Samtal {}
