package org.samtal.testing.broken.onlydoorsandvaluesarepublic;

final class FineRouter {}
