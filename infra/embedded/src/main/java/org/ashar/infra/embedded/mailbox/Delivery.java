package org.ashar.infra.embedded.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One letter on its way in; the answer 250 is given when it is on the disk. */
final class Delivery implements MessageHandler {

	static final int MOST_BYTES = 25 << 20;

	private final Letters letters;

	private final MessageContext context;

	private final List<String> recipients = new ArrayList<>();

	private String sender = "";

	Delivery(Letters letters, MessageContext context) {
		this.letters = letters;
		this.context = context;
	}

	@Override
	public void from(String from) {
		sender = from;
	}

	@Override
	public void recipient(String recipient) {
		recipients.add(recipient);
	}

	@Override
	public String data(InputStream data) throws RejectException, IOException {
		byte[] body = data.readNBytes(MOST_BYTES + 1);
		if (body.length > MOST_BYTES) {
			throw new RejectException(552, "A letter may have " + MOST_BYTES + " bytes");
		}
		try {
			return "Ok: kept as " + letters
				.keep(new Envelope(sender, List.copyOf(recipients), context.getHelo().orElse("unknown")), body);
		}
		catch (IOException e) {
			// 452: the sender keeps the letter and tries again later.
			throw new RejectException(452, "The letter could not be kept");
		}
	}

	@Override
	public void done() {
		recipients.clear();
	}

}
