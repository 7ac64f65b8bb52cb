package org.ashar.directory.centre;

/** A day of the week, as schema.org names them. */
public enum Weekday {

	MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY

}
