using MlConnector.Sync.Mapping.Organizations;
using MlConnector.Sync.Mapping.Persons;
using MlConnector.Sync.Mapping.Products;
using MlConnector.Sync.Matching;
using MlConnector.Sync.Reading;

namespace MlConnector.Sync.Mapping;

/// <summary>The pairs of master data that the engine knows, in order of dependency, with their rules unless the settings say otherwise.</summary>
internal sealed class RecordPairs(ISnapshotStore snapshots, ILinkStore links, CompanyContacts companies)
{
    public IReadOnlyList<RecordPair> All { get; } =
    [
        new(new PipedriveProducts(), new BusinessCentralItems(),
        [
            new("number", "code") { OnCreationOnly = true },
            new("displayName", "name"),
            new("baseUnitOfMeasureCode", "unit") { OnCreationOnly = true },
            new("unitPrice", "price"),
            new("sellable", "is_linkable"),
        ]),
        new(new PipedriveOrganizations(), new BusinessCentralCustomers(),
        [
            new("displayName", "name"),
            new("addressLine1", AddressParts.Street),
            new("city", AddressParts.City),
            new("postalCode", AddressParts.PostalCode),
        ]),
        new(new PipedrivePersons(snapshots, links, companies), new BusinessCentralContacts(links, companies),
        [
            new("displayName", "name"),
            new("phoneNumber", "phone"),
            new("email", "email"),
        ]),
    ];
}
