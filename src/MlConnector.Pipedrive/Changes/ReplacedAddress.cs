using System.Text.Json;
using MlConnector.Http;

namespace MlConnector.Pipedrive;

/// <summary>
/// An address that takes the place of the whole address of a record: parts that are missing here become empty there. To change one part, start
/// from the address that was read: <c>new ReplacedAddress(current with { Locality = "Tartu" })</c>.
/// </summary>
public sealed class ReplacedAddress : IWritableJson
{
    /// <summary>Replaces the address.</summary>
    /// <param name="address">The whole new address.</param>
    /// <exception cref="ArgumentException"><see cref="PostalAddress.Value"/> is empty; Pipedrive needs it.</exception>
    public ReplacedAddress(PostalAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        Address = string.IsNullOrWhiteSpace(address.Value)
            ? throw new ArgumentException("An address needs its Value, the whole address in one line. To clear an address, set the member to null.", nameof(address))
            : address;
    }

    /// <summary>The whole new address.</summary>
    public PostalAddress Address { get; }

    void IWritableJson.WriteTo(Utf8JsonWriter writer) => ((IWritableJson)Address).WriteTo(writer);
}
