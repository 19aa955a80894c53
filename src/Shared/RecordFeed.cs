using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MlConnector.Http;

/// <summary>
/// Hands out the records of one page. A page of up to a megabyte is parsed at once. A longer one is handed out while it arrives: the serializer
/// parses as far as there are bytes; then it waits, the caller gets the records, and only after that the next bytes are read. So memory holds a
/// megabyte's records at most, whatever the size of the page.
/// </summary>
/// <typeparam name="TRecord">The records.</typeparam>
/// <typeparam name="TPosition">What tells where the list goes on.</typeparam>
internal sealed class RecordFeed<TRecord, TPosition>(BodyStream body, JsonTypeInfo<FeedEnvelope<TRecord, TPosition>> envelope)
{
    /// <summary>What tells where the list goes on; known when the records have been read to the end.</summary>
    public TPosition? Position { get; private set; }

    /// <summary>The records of one read after the other, in a list that is used again for the next ones.</summary>
    /// <exception cref="Exception">The body breaks off or is no such page: as the body translates it.</exception>
    public async IAsyncEnumerable<List<TRecord>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using (body.ConfigureAwait(false))
        {
            using var start = new BodyStart(body);
            await start.ReadStartAsync(cancellationToken).ConfigureAwait(false);
            var records = new List<TRecord>();
            if (start.IsWhole)
            {
                Parse(start.Bytes, records);
                yield return records;
                yield break;
            }

            await foreach (var arrived in FollowAsync(start, records, cancellationToken).ConfigureAwait(false))
            {
                yield return arrived;
            }
        }
    }

    private async IAsyncEnumerable<List<TRecord>> FollowAsync(BodyStart start, List<TRecord> records, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var pulled = new PulledStream(start);
        var parsing = ParseAsync(pulled, records, cancellationToken);
        try
        {
            while (!pulled.IsFinished)
            {
                await pulled.FillAsync(cancellationToken).ConfigureAwait(false);
                RequireNoGap(records);
                yield return records;
                records.Clear();
            }

            if (pulled.Fault is { } fault)
            {
                ExceptionDispatchInfo.Throw(fault);
            }

            Position = (await parsing.ConfigureAwait(false)).Position;
        }
        finally
        {
            pulled.GiveUp();
            await ((Task)parsing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Parse(ReadOnlySpan<byte> page, List<TRecord> records)
    {
        try
        {
            FeedEnvelope<TRecord, TPosition>.Target = records;
            Position = Checked(JsonSerializer.Deserialize(BoundedBody.WithoutMark(page), envelope)).Position;
        }
        catch (JsonException exception)
        {
            throw body.Translate(exception);
        }

        RequireNoGap(records);
    }

    private async Task<FeedEnvelope<TRecord, TPosition>> ParseAsync(PulledStream pulled, List<TRecord> records, CancellationToken cancellationToken)
    {
        try
        {
            FeedEnvelope<TRecord, TPosition>.Target = records;
            return Checked(await JsonSerializer.DeserializeAsync(pulled, envelope, cancellationToken).ConfigureAwait(false));
        }
        catch (JsonException exception)
        {
            throw body.Translate(exception);
        }
        finally
        {
            pulled.Finish();
        }
    }

    private void RequireNoGap(List<TRecord> records)
    {
        if (records.Exists(record => record is null))
        {
            throw body.Translate(new JsonException("A record is null."));
        }
    }

    private static FeedEnvelope<TRecord, TPosition> Checked(FeedEnvelope<TRecord, TPosition>? read) =>
        read is { Records: not null } ? read : throw new JsonException("The answer has no list of records.");
}
