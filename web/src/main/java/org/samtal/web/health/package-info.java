/** What those who run the installation watch: the three probes of health and the gauges of what waits. */
package org.samtal.web.health;
