/** The page behind the one-time link: an empty installation gets its company, its first administrator and its first inbox. */
package org.samtal.web.setup;
