package org.samtal.testing.broken.liststakevisibility.team;

import java.util.List;

abstract class FineColleagueRepository {
    abstract List<String> listAll();
}
