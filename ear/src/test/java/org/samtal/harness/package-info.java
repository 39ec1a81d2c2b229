/**
 * Runs the product as an administrator does and speaks to it as the world does: a server process of its own, a real
 * database, HTTP, SMTP. A test class marked {@link org.samtal.harness.SystemTest} asks for what it needs by parameter;
 * one product on PostgreSQL serves all of them, so a test uses addresses and subjects of its own and counts on nothing
 * being empty. A test that must stop, kill or configure a product starts its own with {@link org.samtal.harness.Product#on}.
 */
package org.samtal.harness;
