/** What a message is made of, served on addresses of its own: HTML bodies, pictures, attachments, raw mails. */
package org.samtal.web.file;
