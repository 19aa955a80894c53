using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MlConnector.Http;

/// <summary>
/// Hands out the records of one page while the page arrives. The serializer parses as far as there are bytes; then it waits, the caller gets
/// the records, and only after that the next bytes are read. So memory holds one read's records, whatever the size of the page.
/// </summary>
/// <typeparam name="TRecord">The records.</typeparam>
/// <typeparam name="TPosition">What tells where the list goes on.</typeparam>
internal sealed class RecordFeed<TRecord, TPosition>(BodyStream body, JsonTypeInfo<FeedEnvelope<TRecord, TPosition>> envelope)
{
    /// <summary>What tells where the list goes on; known when the records have been read to the end.</summary>
    public TPosition? Position { get; private set; }

    /// <exception cref="Exception">The body breaks off or is no such page: as the body translates it.</exception>
    public async IAsyncEnumerable<TRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using (body.ConfigureAwait(false))
        {
            using var pulled = new PulledStream(body);
            var records = new List<TRecord>();
            var parsing = ParseAsync(pulled, records, cancellationToken);
            try
            {
                while (!pulled.IsFinished)
                {
                    await pulled.FillAsync(cancellationToken).ConfigureAwait(false);
                    foreach (var record in records)
                    {
                        yield return record ?? throw body.Translate(new JsonException("A record is null."));
                    }

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
    }

    private async Task<FeedEnvelope<TRecord, TPosition>> ParseAsync(PulledStream pulled, List<TRecord> records, CancellationToken cancellationToken)
    {
        try
        {
            FeedEnvelope<TRecord, TPosition>.Target = records;
            var read = await JsonSerializer.DeserializeAsync(pulled, envelope, cancellationToken).ConfigureAwait(false);
            return read is { Records: not null } ? read : throw new JsonException("The answer has no list of records.");
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
}
