package org.ashar.directory.claim;

/** What became of a claim. */
public enum ClaimState {

	SUBMITTED, GRANTED, REFUSED

}
