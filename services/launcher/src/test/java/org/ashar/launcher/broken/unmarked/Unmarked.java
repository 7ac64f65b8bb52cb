package org.ashar.launcher.broken.unmarked;

/** Lies in a package that says nothing about null. */
class Unmarked {

}
