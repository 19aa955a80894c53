namespace MlConnector.Pipedrive;

/// <summary>What a webhook event is about.</summary>
public enum WebhookEntity
{
    /// <summary>An activity.</summary>
    Activity,

    /// <summary>A type of activities; in version 1 only.</summary>
    ActivityType,

    /// <summary>A board of projects.</summary>
    Board,

    /// <summary>A deal.</summary>
    Deal,

    /// <summary>An instalment of a deal.</summary>
    DealInstallment,

    /// <summary>A product on a deal.</summary>
    DealProduct,

    /// <summary>A lead. Its id is no number.</summary>
    Lead,

    /// <summary>A note.</summary>
    Note,

    /// <summary>An organization.</summary>
    Organization,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A phase of a board.</summary>
    Phase,

    /// <summary>A pipeline.</summary>
    Pipeline,

    /// <summary>A product.</summary>
    Product,

    /// <summary>A project.</summary>
    Project,

    /// <summary>A stage of a pipeline.</summary>
    Stage,

    /// <summary>A task of a project.</summary>
    Task,

    /// <summary>A user. Users are not deleted: they change to inactive.</summary>
    User,
}
