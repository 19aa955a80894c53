using System.Collections.Concurrent;
using System.Globalization;

namespace MlConnector.Pipedrive;

/// <summary>
/// The field definitions of one account, read once for each kind of record (10 tokens) and again when a field is not known, but then at most
/// once a minute. Safe to share.
/// </summary>
/// <param name="api">The account.</param>
/// <param name="time">The clock; null means the system's.</param>
public sealed class CustomFieldCatalog(IPipedriveApi api, TimeProvider? time = null)
{
    private static readonly TimeSpan _refreshPause = TimeSpan.FromMinutes(1);
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly ConcurrentDictionary<FieldEntity, Shelf> _shelves = new();

    /// <summary>The fields of a kind of record.</summary>
    /// <param name="entity">The kind of record; <see cref="FieldEntity.Deal"/> also for leads.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="PipedriveException">The definitions could not be read.</exception>
    public async Task<CustomFieldSet> GetAsync(FieldEntity entity, CancellationToken cancellationToken = default) =>
        _shelves.TryGetValue(entity, out var shelf) && shelf.Fields is { } known ? known : await ReadAsync(entity, null, cancellationToken).ConfigureAwait(false);

    /// <summary>Reads the fields of a kind of record again, for example after a field or an option was added.</summary>
    /// <param name="entity">The kind of record.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="PipedriveException">The definitions could not be read.</exception>
    public async Task<CustomFieldSet> RefreshAsync(FieldEntity entity, CancellationToken cancellationToken = default) =>
        await ReadAsync(entity, await GetAsync(entity, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>The one field that a key, a name or a numeric id means.</summary>
    /// <param name="entity">The kind of record.</param>
    /// <param name="nameKeyOrId">The key, the name that people see, or the id, but not of activities; reading ids costs 20 tokens once.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="CustomFieldException">There is none, or the name is not unique.</exception>
    /// <exception cref="PipedriveException">The definitions could not be read.</exception>
    public async Task<FieldDefinition> FindAsync(FieldEntity entity, string nameKeyOrId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(nameKeyOrId);
        var fields = await GetAsync(entity, cancellationToken).ConfigureAwait(false);
        if (fields.Find(nameKeyOrId).Count == 0 && entity != FieldEntity.Activity && long.TryParse(nameKeyOrId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && (await IdsAsync(entity, cancellationToken).ConfigureAwait(false)).TryGetValue(id, out var key))
        {
            return fields.Get(key);
        }

        return (await WithAsync(entity, [nameKeyOrId], cancellationToken).ConfigureAwait(false)).Get(nameKeyOrId);
    }

    /// <summary>The fields of a kind of record, read again if one of these is not among them and the last reading is a minute old.</summary>
    internal async Task<CustomFieldSet> WithAsync(FieldEntity entity, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var fields = await GetAsync(entity, cancellationToken).ConfigureAwait(false);
        var isComplete = names.All(name => fields.Find(name).Count > 0);
        return isComplete || _time.GetElapsedTime(_shelves[entity].ReadAt) < _refreshPause
            ? fields
            : await ReadAsync(entity, fields, cancellationToken).ConfigureAwait(false);
    }

    private async Task<CustomFieldSet> ReadAsync(FieldEntity entity, CustomFieldSet? outdated, CancellationToken cancellationToken)
    {
        var shelf = _shelves.GetOrAdd(entity, _ => new Shelf());
        await shelf.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Whoever waited here takes what the one before has read.
            if (shelf.Fields is { } known && !ReferenceEquals(known, outdated))
            {
                return known;
            }

            var definitions = new List<FieldDefinition>();
            await foreach (var definition in api.ListFieldsAsync(entity, null, cancellationToken).ConfigureAwait(false))
            {
                definitions.Add(definition);
            }

            shelf.ReadAt = _time.GetTimestamp();
            return shelf.Fields = new CustomFieldSet(definitions);
        }
        finally
        {
            shelf.Gate.Release();
        }
    }

    private async Task<IReadOnlyDictionary<long, string>> IdsAsync(FieldEntity entity, CancellationToken cancellationToken)
    {
        var shelf = _shelves[entity];
        if (shelf.Ids is null)
        {
            var ids = new Dictionary<long, string>();
            await foreach (var record in api.ListFieldRecordsAsync(entity, null, cancellationToken).ConfigureAwait(false))
            {
                if (record is { Id: { } id, Key: { } key })
                {
                    ids[id] = key;
                }
            }

            shelf.Ids = ids;
        }

        return shelf.Ids;
    }

    private sealed class Shelf
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public CustomFieldSet? Fields { get; set; }

        public IReadOnlyDictionary<long, string>? Ids { get; set; }

        public long ReadAt { get; set; }
    }
}
