package org.ashar.events.checkin;

/** Why something could not be done at the door. */
public abstract sealed class CheckinProblem extends RuntimeException {

	private CheckinProblem(String message) {
		super(message, null, false, false);
	}

	/** No device has this token. */
	public static final class UnknownDevice extends CheckinProblem {

		/** Whatever the token was. */
		public UnknownDevice() {
			super("unknown device");
		}

	}

	/** Somebody said that the device is no longer to be believed. */
	public static final class Revoked extends CheckinProblem {

		Revoked() {
			super("revoked");
		}

	}

	/** The event is called off, or has been over for long. */
	public static final class DoorClosed extends CheckinProblem {

		DoorClosed() {
			super("the door is closed");
		}

	}

	/** So many devices are nobody's doors. */
	public static final class TooManyDevices extends CheckinProblem {

		TooManyDevices() {
			super("too many devices");
		}

	}

}
