/**
 * What the tests of all modules share: the rules of the house, a clock that stands still, samples of the domain.
 *
 * <p>Published as the test jar of the ejb module, never part of the product.
 */
package org.samtal.testing;
