using System.Collections.Frozen;

namespace MlConnector.Sync.Auditing;

/// <summary>Which fields carry personal data. Of a person that is every field, of other records those that may name or reach one.</summary>
internal static class PersonalFields
{
    private static readonly FrozenSet<string> _names = new[]
    {
        "name", "displayName", "name2", "firstName", "lastName", "contact", "contactName", "email", "phoneNumber", "mobilePhoneNumber", "faxNumber", "website",
        "address", "addressLine1", "addressLine2", "city", "state", "county", "postalCode", "postCode", "taxRegistrationNumber", "vatRegistrationNumber",
        "phone", "title", "owner", "salesperson", "note", "description",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contain(SyncFlow? flow, string field) => flow switch
    {
        SyncFlow.Persons => true,
        SyncFlow.Products => false,
        _ => _names.Contains(field),
    };
}
