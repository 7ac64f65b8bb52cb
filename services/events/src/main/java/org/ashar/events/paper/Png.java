package org.ashar.events.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Black and white pictures as PNG (ISO/IEC 15948), one bit a pixel. By hand, since they
 * are drawn while somebody waits for a seat, and the platform's own way takes a hundred
 * times as long.
 */
final class Png {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

	private Png() {
	}

	/**
	 * A square of this many pixels.
	 * @param lines packed bits, the first byte of each line being the filter's 0; 1 is
	 * white
	 */
	static byte[] of(int side, byte[] lines) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes(SIGNATURE);
		chunk(file, "IHDR", ByteBuffer.allocate(13).putInt(side).putInt(side).put((byte) 1).array());
		chunk(file, "IDAT", deflated(lines));
		chunk(file, "IEND", new byte[0]);
		return file.toByteArray();
	}

	private static byte[] deflated(byte[] lines) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
			deflater.write(lines);
		}
		catch (IOException impossible) {
			throw new UncheckedIOException("Nothing hinders writing into memory", impossible);
		}
		return packed.toByteArray();
	}

	private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
		byte[] named = ByteBuffer.allocate(4 + data.length)
			.put(type.getBytes(StandardCharsets.US_ASCII))
			.put(data)
			.array();
		CRC32 check = new CRC32();
		check.update(named);
		file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
		file.writeBytes(named);
		file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
	}

}
