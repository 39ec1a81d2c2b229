/**
 * The API for programs, below {@code /api/v1}: a resource is path, media type, one call of a front door and one record.
 *
 * <p>It goes through the same doors and the same checks as the screens. Its contract is {@code docs/api/openapi.yaml},
 * which the server serves at {@code /openapi} and a test compares with the code.
 */
package org.samtal.web.rest;
