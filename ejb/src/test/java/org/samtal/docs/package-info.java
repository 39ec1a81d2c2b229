/** Rules that keep the documents true: what they say about the code is compared with the code. */
package org.samtal.docs;
