package org.samtal.testing.broken.onlydoorsandvaluesarepublic;

import jakarta.ejb.Stateless;

/** A front door. */
@Stateless
public class FineLetters {}
