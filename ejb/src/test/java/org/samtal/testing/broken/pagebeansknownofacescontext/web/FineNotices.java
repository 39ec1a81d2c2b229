package org.samtal.testing.broken.pagebeansknownofacescontext.web;

import jakarta.faces.context.FacesContext;

record FineNotices(FacesContext context) {}
