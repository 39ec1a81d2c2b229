/** Extensions of Jakarta Faces: records in expressions, refusals as notices. */
package org.samtal.web.faces;
