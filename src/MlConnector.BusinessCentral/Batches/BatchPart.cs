using System.Globalization;
using System.Text.Json;

namespace MlConnector.BusinessCentral;

/// <summary>One request of a batch.</summary>
public sealed record BatchPart
{
    private readonly EntityChanges? _changes;

    private BatchPart(HttpMethod method, string path, ETag? etag = null, EntityChanges? changes = null) =>
        (Method, Path, IfMatch, _changes) = (method, path, etag, changes);

    /// <summary>The method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The address below the company, for example <c>customers(…)</c>.</summary>
    public string Path { get; }

    /// <summary>The version that the record must have.</summary>
    public ETag? IfMatch { get; }

    internal bool IsWrite => Method != HttpMethod.Get;

    /// <summary>Reads a record.</summary>
    /// <param name="entitySet">Its entity set, for example <c>customers</c>.</param>
    /// <param name="id">Its SystemId.</param>
    /// <exception cref="ArgumentException">That is not the name of an entity set.</exception>
    public static BatchPart Read(string entitySet, Guid id) => new(HttpMethod.Get, Record(entitySet, id));

    /// <summary>Creates a record.</summary>
    /// <param name="entitySet">The entity set, for example <c>customers</c>.</param>
    /// <param name="changes">Its members.</param>
    /// <exception cref="ArgumentException">That is not the name of an entity set.</exception>
    public static BatchPart Create(string entitySet, EntityChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return new(HttpMethod.Post, Set(entitySet), changes: changes);
    }

    /// <summary>Creates a record that hangs on another one, for example a default dimension.</summary>
    /// <param name="parent">The record that it hangs on.</param>
    /// <param name="entitySet">The entity set, for example <c>defaultDimensions</c>.</param>
    /// <param name="changes">Its members.</param>
    /// <exception cref="ArgumentException">That is not the name of an entity set.</exception>
    public static BatchPart Create(ParentRecord parent, string entitySet, EntityChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return new(HttpMethod.Post, $"{parent}/{Set(entitySet)}", changes: changes);
    }

    /// <summary>Changes a record if it still has the version that was read.</summary>
    /// <param name="entitySet">Its entity set.</param>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <exception cref="ArgumentException">That is not the name of an entity set.</exception>
    public static BatchPart Update(string entitySet, Guid id, ETag etag, EntityChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return new(HttpMethod.Patch, Record(entitySet, id), etag, changes);
    }

    /// <summary>Changes a record that hangs on another one, if it still has the version that was read.</summary>
    /// <param name="parent">The record that it hangs on.</param>
    /// <param name="entitySet">Its entity set.</param>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="changes">The members to change.</param>
    /// <exception cref="ArgumentException">That is not the name of an entity set.</exception>
    public static BatchPart Update(ParentRecord parent, string entitySet, Guid id, ETag etag, EntityChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return new(HttpMethod.Patch, $"{parent}/{Record(entitySet, id)}", etag, changes);
    }

    /// <summary>Deletes a record if it still has the version that was read. Sales invoices cannot be deleted here: their status has to be read first.</summary>
    /// <param name="entitySet">Its entity set.</param>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <exception cref="ArgumentException">That is not the name of an entity set, or it holds sales invoices.</exception>
    public static BatchPart Delete(string entitySet, Guid id, ETag etag) => string.Equals(entitySet, "salesInvoices", StringComparison.OrdinalIgnoreCase)
        ? throw new ArgumentException("A sales invoice is deleted by DeleteSalesInvoiceAsync, which makes sure that it is a draft.", nameof(entitySet))
        : new(HttpMethod.Delete, Record(entitySet, id), etag);

    /// <summary>Deletes a record that hangs on another one, if it still has the version that was read.</summary>
    /// <param name="parent">The record that it hangs on.</param>
    /// <param name="entitySet">Its entity set.</param>
    /// <param name="id">Its SystemId.</param>
    /// <param name="etag">The version that was read.</param>
    /// <exception cref="ArgumentException">That is not the name of an entity set.</exception>
    public static BatchPart Delete(ParentRecord parent, string entitySet, Guid id, ETag etag) => new(HttpMethod.Delete, $"{parent}/{Record(entitySet, id)}", etag);

    /// <summary>Runs a bound action.</summary>
    /// <param name="entitySet">The record's entity set.</param>
    /// <param name="id">Its SystemId.</param>
    /// <param name="action">The action's name, without <c>Microsoft.NAV</c>.</param>
    /// <exception cref="ArgumentException">That is not the name of an entity set or an action.</exception>
    public static BatchPart Run(string entitySet, Guid id, string action) => new(HttpMethod.Post, $"{Record(entitySet, id)}/Microsoft.NAV.{Set(action)}");

    internal void WriteTo(Utf8JsonWriter writer, Guid company, int index)
    {
        writer.WriteStartObject();
        writer.WriteString("method", Method.Method);
        writer.WriteString("id", index.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("url", string.Create(CultureInfo.InvariantCulture, $"companies({company:D})/{Path}"));
        writer.WriteStartObject("headers");
        writer.WriteString("Content-Type", "application/json");
        writer.WriteString("Accept-Language", "en-US");
        if (IfMatch is { } etag)
        {
            writer.WriteString("If-Match", etag.ToString());
        }

        writer.WriteEndObject();
        if (_changes is not null)
        {
            writer.WritePropertyName("body");
            _changes.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static string Set(string entitySet)
    {
        ArgumentException.ThrowIfNullOrEmpty(entitySet);
        return entitySet.All(char.IsAsciiLetterOrDigit) ? entitySet : throw new ArgumentException($"'{entitySet}' is not the name of an entity set.", nameof(entitySet));
    }

    private static string Record(string entitySet, Guid id) => string.Create(CultureInfo.InvariantCulture, $"{Set(entitySet)}({id:D})");
}
