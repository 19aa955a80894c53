namespace MlConnector.Sync.Intake;

/// <summary>Reads bodies that strangers send.</summary>
internal static class BoundedBody
{
    private const int BlockBytes = 16 * 1024;

    /// <summary>The whole body; null when it is larger than <paramref name="mostBytes"/>. No more than that is ever kept.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream body, int mostBytes, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var block = new byte[BlockBytes];
        while (await body.ReadAsync(block, cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            if (content.Length + read > mostBytes)
            {
                return null;
            }

            await content.WriteAsync(block.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
        }

        return content.ToArray();
    }
}
