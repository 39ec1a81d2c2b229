/** The ways a customer can write: kinds of channel and what all of them share. */
@Feature(name = "channel")
package org.samtal.channel;

import org.samtal.kernel.Feature;
