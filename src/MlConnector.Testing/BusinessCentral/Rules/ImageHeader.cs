using System.Buffers.Binary;

namespace MlConnector.Testing.BusinessCentral.Rules;

/// <summary>What the first bytes of a PNG, GIF or JPEG file say of it.</summary>
internal sealed record ImageHeader(int Width, int Height, string ContentType)
{
    private static ReadOnlySpan<byte> PngMark => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    public static ImageHeader? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length >= 24 && file.StartsWith(PngMark))
        {
            return new ImageHeader(BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]), "image/png");
        }

        if (file.Length >= 10 && file.StartsWith("GIF8"u8))
        {
            return new ImageHeader(BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]), "image/gif");
        }

        return file.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8]) ? ReadJpeg(file) : null;
    }

    // Segment after segment up to the one that starts the frame and holds the size.
    private static ImageHeader? ReadJpeg(ReadOnlySpan<byte> file)
    {
        for (var at = 2; at + 9 <= file.Length && file[at] == 0xff; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]))
        {
            if (file[at + 1] is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc))
            {
                return new ImageHeader(BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]), "image/jpeg");
            }
        }

        return null;
    }
}
