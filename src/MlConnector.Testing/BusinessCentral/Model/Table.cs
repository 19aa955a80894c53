namespace MlConnector.Testing.BusinessCentral.Model;

/// <summary>The records of one entity set in one company, with indexes on what is looked up often.</summary>
internal class Table(EntityType type, Store store)
{
    private static readonly string[] s_indexed =
        ["documentId", "externalDocumentNumber", "customerId", "companyNumber", "itemId", "orderId", "orderNumber", "email", "currencyCode",
            "parentId", "journalId", "dimensionId"];

    private readonly Dictionary<Guid, Row> _rows = [];
    private readonly Dictionary<string, Guid> _byKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(DateTimeOffset At, Guid Id, Row? Before)> _history = [];
    private readonly Dictionary<string, Dictionary<object, HashSet<Guid>>> _indexes =
        s_indexed.Where(name => type.Find(name) is not null).ToDictionary(name => name, _ => new Dictionary<object, HashSet<Guid>>());

    public EntityType Type { get; } = type;

    // Where the records of a view are kept; the table itself otherwise.
    public virtual Table Source => this;

    public virtual int Count => _rows.Count;

    public virtual IEnumerable<Row> Rows => _rows.Values;

    public virtual Row? Find(Guid id) => _rows.GetValueOrDefault(id);

    public virtual Row? FindByKey(string key) => _byKey.TryGetValue(key, out var id) ? _rows[id] : null;

    public virtual bool HasIndex(string name) => _indexes.ContainsKey(name);

    public virtual IEnumerable<Row> Where(string name, object value) => _indexes.TryGetValue(name, out var index)
        ? index.TryGetValue(value, out var ids) ? ids.Select(id => _rows[id]) : []
        : _rows.Values.Where(row => row[name].Equals(value));

    // What a replica that lags still shows.
    public virtual IReadOnlyDictionary<Guid, Row> AsOf(DateTimeOffset moment)
    {
        var rows = new Dictionary<Guid, Row>(_rows);
        for (var index = _history.Count - 1; index >= 0 && _history[index].At > moment; index--)
        {
            var (_, id, before) = _history[index];
            if (before is null)
            {
                rows.Remove(id);
            }
            else
            {
                rows[id] = before;
            }
        }

        return rows;
    }

    // Stores a draft as a new version, or leaves the record alone when nothing differs.
    public Row Save(Draft draft)
    {
        if (!draft.Differs)
        {
            return draft.Before!;
        }

        // An id that can be written names something else, as that of a dimension set line does.
        if (Type.Find("id") is { Writable: false } id)
        {
            draft.Values[id.Index] = draft.Id;
        }

        if (Type.Modified is { } modified)
        {
            draft.Values[modified.Index] = store.Now;
        }

        RefuseTakenKey(draft);
        var row = new Row(Type, draft.Id, draft.Values, store.NextVersion());
        store.Note(new RowChange(this, _rows.GetValueOrDefault(row.Id), row, store.Now));
        Put(row);
        return row;
    }

    // A new version of a record of which something changed that the API does not show.
    public void Touch(Row row)
    {
        var draft = Draft.Of(row);
        if (Type.Modified is { } modified)
        {
            draft.Values[modified.Index] = store.Now;
        }

        var touched = new Row(Type, row.Id, draft.Values, store.NextVersion());
        store.Note(new RowChange(this, row, touched, store.Now));
        Put(touched);
    }

    // Changes calculated fields without a new version and without telling anybody, as flow fields do.
    public void SaveSilently(Draft draft) => Put(new Row(Type, draft.Id, draft.Values, draft.Before!.Version));

    public void Remove(Guid id)
    {
        if (_rows.TryGetValue(id, out var row))
        {
            store.Note(new RowChange(this, row, null, store.Now));
            Swap(id, row, null);
            store.OnRollBack(() => Swap(id, null, row));
            Remember(id, row);
        }
    }

    private void Put(Row row)
    {
        var before = _rows.GetValueOrDefault(row.Id);
        Swap(row.Id, before, row);
        store.OnRollBack(() => Swap(row.Id, row, before));
        Remember(row.Id, before);
    }

    private void RefuseTakenKey(Draft draft)
    {
        if (Type.Key is { } key && draft.Values[key.Index] is string { Length: > 0 } text && _byKey.TryGetValue(text, out var owner) && owner != draft.Id)
        {
            throw ApiFault.Taken(Type.TableName, $"{(key.Name == "number" ? "No." : "Code")}='{text}'");
        }
    }

    private void Remember(Guid id, Row? before)
    {
        if (store.ReplicaLag <= TimeSpan.Zero)
        {
            return;
        }

        _history.Add((store.Now, id, before));
        store.OnRollBack(() => _history.RemoveAt(_history.Count - 1));
    }

    private void Swap(Guid id, Row? before, Row? after)
    {
        if (before is not null)
        {
            Unindex(before);
        }

        if (after is null)
        {
            _rows.Remove(id);
            return;
        }

        _rows[id] = after;
        if (after.KeyText is { Length: > 0 } key)
        {
            _byKey[key] = id;
        }

        foreach (var (name, index) in _indexes)
        {
            var value = after[name];
            if (!index.TryGetValue(value, out var ids))
            {
                index[value] = ids = [];
            }

            ids.Add(id);
        }
    }

    private void Unindex(Row row)
    {
        if (row.KeyText is { Length: > 0 } key)
        {
            _byKey.Remove(key);
        }

        foreach (var (name, index) in _indexes)
        {
            if (index.TryGetValue(row[name], out var ids))
            {
                ids.Remove(row.Id);
            }
        }
    }
}
