package org.samtal.testing.broken.screensshowrecords.web;

import org.samtal.testing.broken.screensshowrecords.letter.FineCustomer;

record BrokenPage(FineCustomer customer) {}
