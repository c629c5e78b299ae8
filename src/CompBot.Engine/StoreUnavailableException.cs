namespace CompBot.Engine;

/// <summary>Why a store cannot serve.</summary>
public enum StoreFailure
{
    /// <summary>No space left: works again once there is some.</summary>
    Full,

    /// <summary>Another process holds the data: works again once that ends.</summary>
    Locked,

    /// <summary>The data cannot be reached: read-only, no permission, a failing disk.</summary>
    Unwritable,

    /// <summary>The file was deleted, moved or replaced while it is open: works again once it is back in its place.</summary>
    Gone,

    /// <summary>The database server cannot be reached: works again once it can.</summary>
    Away,

    /// <summary>The data is not what was written. Nothing is tried again until somebody has looked.</summary>
    Damaged,

    /// <summary>The keys do not open the data.</summary>
    WrongKeys,
}

/// <summary>
/// The store cannot serve now. Nothing of the turn was stored, so whoever catches it may tell the person to try again, and must not
/// acknowledge a delivery the platform would send once more. Message is one line for the operator, without content.
/// </summary>
public sealed class StoreUnavailableException(StoreFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    public StoreFailure Failure { get; } = failure;

    /// <summary>The same failure for a further caller: one exception is thrown once.</summary>
    public StoreUnavailableException Again() => new(Failure, Message, InnerException);
}
