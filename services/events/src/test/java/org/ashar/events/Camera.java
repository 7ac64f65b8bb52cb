package org.ashar.events;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

/**
 * Reads QR codes as the people at the door do, who turn their phones until it has worked.
 */
public final class Camera {

	private Camera() {
	}

	/** What the code in a picture file says. */
	public static String read(byte[] file) throws IOException, ReaderException {
		return read(ImageIO.read(new ByteArrayInputStream(file)));
	}

	/**
	 * What the code in a picture says. About one in sixty is not found by this reader as
	 * it lies, and is when it is turned.
	 */
	static String read(BufferedImage image) throws ReaderException {
		BufferedImage turned = image;
		for (int quarter = 0; quarter < 3; quarter++) {
			try {
				return decode(turned);
			}
			catch (ReaderException unseen) {
				turned = turned(turned);
			}
		}
		return decode(turned);
	}

	private static String decode(BufferedImage image) throws ReaderException {
		int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
		RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
		return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
	}

	private static BufferedImage turned(BufferedImage image) {
		BufferedImage turned = new BufferedImage(image.getHeight(), image.getWidth(), BufferedImage.TYPE_INT_RGB);
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				turned.setRGB(image.getHeight() - 1 - y, x, image.getRGB(x, y));
			}
		}
		return turned;
	}

}
