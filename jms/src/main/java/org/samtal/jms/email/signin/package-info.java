/** Signs in to mail servers: with a password, or with a token of the mailbox's provider (OAuth 2.0, RFC 6749; XOAUTH2). */
package org.samtal.jms.email.signin;
