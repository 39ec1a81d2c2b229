/** What an administrator does to the data of an installation from outside: back it up, restore it, compare it. */
package org.samtal.tools;
