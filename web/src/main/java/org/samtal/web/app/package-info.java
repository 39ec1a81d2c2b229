/** What every screen stands on: texts, times, resources, notices and the frame around a page. */
package org.samtal.web.app;
