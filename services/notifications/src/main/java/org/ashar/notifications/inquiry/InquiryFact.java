package org.ashar.notifications.inquiry;

/** What happened to an inquiry. */
public sealed interface InquiryFact {

	/** Somebody looked somebody up. */
	record Made() implements InquiryFact {
	}

}
