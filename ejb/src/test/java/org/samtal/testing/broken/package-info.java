/**
 * Classes that break the rules of the house on purpose, one package for each rule, named as the rule.
 *
 * <p>What is named {@code Broken…} must be caught, what is named {@code Fine…} must not.
 */
package org.samtal.testing.broken;
