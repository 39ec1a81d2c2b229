package org.samtal.testing.broken.screensshowrecords.web;

import org.samtal.testing.broken.screensshowrecords.letter.FineCustomerRow;

record FinePage(FineCustomerRow customer) {}
