namespace MlConnector.Sync.Connections;

/// <summary>What becomes of a person who works for nobody, and of a contact without company.</summary>
public enum PersonWithoutOrganization
{
    /// <summary>It is left out, and the audit trail says so.</summary>
    Skip,

    /// <summary>It becomes a contact, or a person, that stands alone.</summary>
    Contact,

    /// <summary>It becomes a customer of type Person, with the contact that Business Central makes of it: for those who sell to consumers.</summary>
    Customer,
}
