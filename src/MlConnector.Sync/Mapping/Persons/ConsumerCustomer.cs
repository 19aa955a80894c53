using MlConnector.BusinessCentral;

namespace MlConnector.Sync.Mapping.Persons;

/// <summary>The customer of type Person that stands for somebody who buys for himself.</summary>
internal static class ConsumerCustomer
{
    private static readonly Member<Customer, CustomerChanges>[] _members =
    [
        new("displayName", 100, record => record.DisplayName, (changes, value) => changes with { DisplayName = value }),
        new("phoneNumber", 30, record => record.PhoneNumber, (changes, value) => changes with { PhoneNumber = value }),
        new("email", 80, record => record.Email, (changes, value) => changes with { Email = value }),
        new("website", 255, record => record.Website, (changes, value) => changes with { Website = value }),
    ];

    /// <summary>The customer with what the contact and a customer have in common.</summary>
    public static CustomerChanges Of(IReadOnlyList<PlannedChange> contact) => _members.Apply(new CustomerChanges { Type = "Person" }, contact);
}
