using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral;

/// <summary>The version of a record, <c>@odata.etag</c>. Sent as <c>If-Match</c>, it makes a change fail when somebody else was faster.</summary>
/// <param name="Value">The tag as the server gave it, for example <c>W/"JzQ0..."</c>.</param>
[JsonConverter(typeof(ETagConverter))]
public readonly record struct ETag(string Value)
{
    /// <summary>Matches any version: the change is made whatever happened meanwhile.</summary>
    public static readonly ETag Any = new("*");

    /// <summary>Returns the tag as it is sent; without one, <c>*</c> is never assumed: the text is empty and the server refuses.</summary>
    public override string ToString() => Value ?? "";
}
