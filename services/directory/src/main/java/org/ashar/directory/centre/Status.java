package org.ashar.directory.centre;

/** Whether people are helped there (HSDS service.status). */
public enum Status {

	ACTIVE, INACTIVE, DEFUNCT, TEMPORARILY_CLOSED

}
