package org.samtal.broken;
import java.util.List;

class Crooked {
  int two( ) { return 2; }
}
