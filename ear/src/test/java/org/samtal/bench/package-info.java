/**
 * Measures how much mail the product takes, how fast and at what cost, on what a buyer's machine would be. Every figure
 * stands beside the disk's fsync rate and the load average, without which it says nothing.
 */
package org.samtal.bench;
