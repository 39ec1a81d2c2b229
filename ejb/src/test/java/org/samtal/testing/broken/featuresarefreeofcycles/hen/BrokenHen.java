package org.samtal.testing.broken.featuresarefreeofcycles.hen;

import org.samtal.testing.broken.featuresarefreeofcycles.egg.BrokenEgg;

public record BrokenHen(BrokenEgg laid) {}
