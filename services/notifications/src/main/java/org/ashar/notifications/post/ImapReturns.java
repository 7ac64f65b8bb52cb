package org.ashar.notifications.post;

import jakarta.mail.Flags;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.StoreClosedException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.ashar.notifications.returns.Report;
import org.ashar.notifications.returns.Returns;
import org.ashar.notifications.returns.TooEarly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into the mailbox to which letters come back. Reports are taken and removed; what
 * is none, or is too large, is marked as read and stays for people; one that comes too
 * early stays as it is. What another instance takes at the same moment counts once.
 */
final class ImapReturns implements Returns {

	private static final Logger LOGGER = LoggerFactory.getLogger(ImapReturns.class);

	private static final long PAUSE_NANOS = Duration.ofSeconds(30).toNanos();

	private static final String PATIENCE = "10000";

	private static final int AT_ONCE = 25;

	private static final int LARGEST = 1 << 20;

	private static final FetchProfile SIZES = new FetchProfile();

	static {
		SIZES.add(FetchProfile.Item.SIZE);
	}

	private final URI mailbox;

	private final ReportReader reader;

	private final Consumer<Report> desk;

	private final LongSupplier nanos;

	private long lastLook;

	ImapReturns(URI mailbox, ReportReader reader, Consumer<Report> desk, LongSupplier nanos) {
		if (mailbox.getHost() == null || mailbox.getUserInfo() == null) {
			throw new IllegalStateException("ASHAR_MAIL_RETURNS_URI must be imaps://user:password@host");
		}
		this.mailbox = mailbox;
		this.reader = reader;
		this.desk = desk;
		this.nanos = nanos;
		this.lastLook = nanos.getAsLong() - PAUSE_NANOS;
	}

	@Override
	public boolean collect() {
		if (nanos.getAsLong() - lastLook < PAUSE_NANOS) {
			return false;
		}
		boolean more = false;
		try {
			more = look();
		}
		catch (MessagingException away) {
			LOGGER.warn("The mailbox of returned letters cannot be read: {}", away.getClass().getName());
		}
		if (!more) {
			lastLook = nanos.getAsLong();
		}
		return more;
	}

	private boolean look() throws MessagingException {
		try (Store store = Session.getInstance(properties()).getStore(mailbox.getScheme())) {
			Credentials owner = Credentials.of(mailbox);
			store.connect(mailbox.getHost(), mailbox.getPort(), owner.user(), owner.password());
			try (Folder folder = store.getFolder(folder())) {
				folder.open(Folder.READ_WRITE);
				Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
				Message[] some = Arrays.copyOf(unread, Math.min(unread.length, AT_ONCE));
				folder.fetch(some, SIZES);
				boolean taken = false;
				for (Message message : some) {
					taken |= tryToTake((MimeMessage) message);
				}
				return taken && unread.length > some.length;
			}
		}
	}

	/**
	 * One that the server cannot hand out must not keep those after it. False when it is
	 * left as it was, for a later look.
	 */
	boolean tryToTake(MimeMessage message) throws MessagingException {
		try {
			take(message);
		}
		catch (TooEarly soon) {
			return false;
		}
		catch (MessageRemovedException takenByAnother) {
			LOGGER.debug("A returned letter was taken by another instance");
		}
		catch (FolderClosedException | StoreClosedException away) {
			throw away;
		}
		catch (MessagingException unreadable) {
			LOGGER.warn("A returned letter cannot be read: {}", unreadable.getClass().getName());
			message.setFlag(Flags.Flag.SEEN, true);
		}
		return true;
	}

	/** It is fetched as a whole: part by part the server would be asked a dozen times. */
	private void take(MimeMessage message) throws MessagingException {
		Optional<Report> report = message.getSize() > LARGEST ? Optional.empty()
				: reader.read(new MimeMessage(message));
		report.ifPresent(desk);
		message.setFlag(report.isPresent() ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
	}

	private String folder() {
		String path = mailbox.getPath();
		return path == null || path.length() < 2 ? "INBOX" : path.substring(1);
	}

	private Properties properties() {
		String prefix = "mail." + mailbox.getScheme() + ".";
		Properties properties = new Properties();
		properties.put(prefix + "connectiontimeout", PATIENCE);
		properties.put(prefix + "timeout", PATIENCE);
		properties.put(prefix + "writetimeout", PATIENCE);
		properties.put(prefix + "ssl.checkserveridentity", "true");
		properties.put(prefix + "partialfetch", "false");
		// After a crash a report is there as if nobody had seen it.
		properties.put(prefix + "peek", "true");
		return properties;
	}

}
