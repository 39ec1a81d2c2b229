package org.samtal.testing.broken.featuresarefreeofcycles.egg;

import org.samtal.testing.broken.featuresarefreeofcycles.hen.BrokenHen;

public record BrokenEgg(BrokenHen hatched) {}
