using System.Globalization;
using System.Text;

namespace MlConnector.Testing.BusinessCentral.Model;

/// <summary>One version of a record. Never changed; a change makes a new one.</summary>
internal sealed record Row(EntityType Type, Guid Id, object[] Values, long Version)
{
    private string? _etag;

    public string ETag => _etag ??= "W/\"" + Convert.ToBase64String(
        Encoding.ASCII.GetBytes("19;" + Version.ToString("D19", CultureInfo.InvariantCulture) + "1;00;")) + "\"";

    public object this[string name] => Values[Type[name].Index];

    public string Text(string name) => (string)this[name];

    public Guid Reference(string name) => (Guid)this[name];

    public decimal Amount(string name) => (decimal)this[name];

    public bool Flag(string name) => (bool)this[name];

    public string KeyText => Type.Key is null ? "" : (string)Values[Type.Key.Index];
}
